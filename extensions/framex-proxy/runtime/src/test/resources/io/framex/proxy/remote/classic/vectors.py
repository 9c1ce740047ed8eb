"""Writes vectors.json with framex-kit 0.4.1: python3 vectors.py > vectors.json."""
import json
from datetime import datetime, timezone
from enum import Enum

from framex.utils import cache_encode
from pydantic import BaseModel


class Level(Enum):
    HIGH = "high"


class Address(BaseModel):
    city: str


class User(BaseModel):
    id: int
    name: str
    address: Address | None = None


VALUES = {
    "none": None,
    "text": "原神 \"quoted\" \n",
    "text_like_json": '{"a": 1}',
    "integer": 12345678901234567890,
    "fraction": 0.1,
    "not_a_number": float("nan"),
    "list": [1, "a", None, True, [], {}],
    "map": {"a": {"b": [1.5]}},
    "naive": datetime(2026, 1, 1, 12, 0, 0, 123456),
    "aware": datetime(2026, 1, 1, 12, 0, 0, tzinfo=timezone.utc),
    "model": User(id=1, name="原神", address=Address(city="Mondstadt")),
    "models": {"users": [User(id=2, name="b")]},
    "enum": Level.HIGH,
    "large": "x" * 1_000_000,
}
print(json.dumps({name: cache_encode(value) for name, value in VALUES.items()}, indent=1))
