"""The HTML report: what each part of the page shows (findings, stories with their charts, articles), and the page."""
