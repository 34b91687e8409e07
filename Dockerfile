# claimcheck with every reader and the claim store, as an ordinary user, over a corpus mounted at /work:
#   docker build -t claimcheck . && docker run --rm -v "$PWD:/work" claimcheck scan corpus/
FROM python:3.13-slim AS build
WORKDIR /src
COPY . .
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[all]"

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels "claimcheck-newsroom[all]" \
    && useradd --create-home newsroom
USER newsroom
WORKDIR /work
ENTRYPOINT ["claimcheck"]
CMD ["--help"]
