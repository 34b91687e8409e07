"""Ages and dates of birth of one person that no birthday allows."""
