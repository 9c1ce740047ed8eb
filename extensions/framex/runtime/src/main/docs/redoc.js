"use strict";

// Plugins and proxied services write the descriptions: their HTML is sanitized.
Redoc.init("api/v1/openapi.json", { sanitize: true }, document.getElementById("redoc"));
