"""Forms: what people type, turned into values that actions take, or explained in words beside the field."""
