{% from "parts.html" import bundles, data with context -%}
{{ data("states", course(nav), nav) }}
{{ script(bundles["states"]) }}
