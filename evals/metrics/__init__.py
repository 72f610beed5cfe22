"""Pure functions from a prediction to an outcome; `table` names them all."""
