{% from "parts.html" import bundles, data with context -%}
{{ data("states", words, course(nav), nav) }}
{{ script(bundles["states"]) }}
