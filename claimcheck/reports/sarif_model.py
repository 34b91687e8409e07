"""The part of SARIF 2.1.0 that claimcheck writes, as typed values with the field names of the schema.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", section 3. None and empty lists are
left out of the JSON.
"""

import msgspec


class _Object(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    pass


class Message(_Object, frozen=True, kw_only=True):
    text: str


class Text(_Object, frozen=True, kw_only=True):
    text: str
    markdown: str | None = None


class ArtifactLocation(_Object, frozen=True, kw_only=True):
    uri: str


class Region(_Object, frozen=True, kw_only=True):
    start_line: int | None = None
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    char_offset: int | None = None
    char_length: int | None = None
    snippet: Message | None = None


class PhysicalLocation(_Object, frozen=True, kw_only=True):
    artifact_location: ArtifactLocation
    region: Region | None = None


class Location(_Object, frozen=True, kw_only=True):
    id: int | None = None
    physical_location: PhysicalLocation
    message: Message | None = None


class Suppression(_Object, frozen=True, kw_only=True):
    kind: str
    status: str | None = None
    justification: str | None = None
    properties: dict[str, str] = {}


class Result(_Object, frozen=True, kw_only=True):
    rule_id: str
    rule_index: int
    level: str
    message: Message
    locations: list[Location] = []
    related_locations: list[Location] = []
    partial_fingerprints: dict[str, str] = {}
    fingerprints: dict[str, str] = {}
    baseline_state: str | None = None
    suppressions: list[Suppression] = []
    rank: float
    properties: dict[str, str | float | list[str]] = {}


class Configuration(_Object, frozen=True, kw_only=True):
    # "warning" is what the schema takes a missing level for, and it stands here all the same: GitHub reads it.
    level: str


class ReportingDescriptor(_Object, frozen=True, kw_only=True):
    id: str
    name: str
    short_description: Message
    full_description: Message
    default_configuration: Configuration
    help: Text
    properties: dict[str, str | list[str]] = {}


class Driver(_Object, frozen=True, kw_only=True):
    name: str
    version: str
    semantic_version: str
    rules: list[ReportingDescriptor]


class Tool(_Object, frozen=True, kw_only=True):
    driver: Driver


class AutomationDetails(_Object, frozen=True, kw_only=True):
    id: str


class Notification(_Object, frozen=True, kw_only=True):
    level: str
    message: Message
    locations: list[Location] = []


class Invocation(_Object, frozen=True, kw_only=True):
    execution_successful: bool
    tool_execution_notifications: list[Notification] = []


class Run(_Object, frozen=True, kw_only=True):
    tool: Tool
    automation_details: AutomationDetails
    column_kind: str
    invocations: list[Invocation]
    results: list[Result]


class Log(_Object, frozen=True, kw_only=True):
    schema: str = msgspec.field(name="$schema")
    version: str
    runs: list[Run]
