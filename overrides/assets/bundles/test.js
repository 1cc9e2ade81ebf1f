{% from "parts.html" import bundles, data with context -%}
{{ data("test", course(nav), nav) }}
{{ script(bundles["test"]) }}
