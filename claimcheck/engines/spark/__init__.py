"""Where the stages run: on Apache Spark. What is found is what one machine finds (docs/scale.md)."""
