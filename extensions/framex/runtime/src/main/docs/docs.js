"use strict";

window.ui = SwaggerUIBundle({
  // Absolute, because Swagger UI resolves relative server addresses against it.
  url: new URL("api/v1/openapi.json", document.location.href).href,
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  queryConfigEnabled: false,
  validatorUrl: null
});
