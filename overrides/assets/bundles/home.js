{% from "parts.html" import bundles, data with context -%}
{{ data("home", course(nav), nav) }}
{{ script(bundles["home"]) }}
