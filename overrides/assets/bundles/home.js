{% from "parts.html" import bundles, data with context -%}
{{ data("home", words, course(nav), nav) }}
{{ script(bundles["home"]) }}
