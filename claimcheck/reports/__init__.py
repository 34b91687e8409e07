"""Report: findings and claims → terminal tables, JSON. Renderers never compute."""
