"""Measurements of claimcheck against gold data and against its field. No part of the product; run from the checkout."""
