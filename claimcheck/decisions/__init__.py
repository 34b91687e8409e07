"""What people decided about findings: the ledger, the baseline, marks in the articles, and how findings change."""
