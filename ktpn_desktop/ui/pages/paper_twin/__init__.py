"""The page that takes in a form that was filled on paper."""
