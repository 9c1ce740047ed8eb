/** Plugin {@code orders}: every kind of parameter, body, result and execution, a class per kind. */
package com.example.orders;
