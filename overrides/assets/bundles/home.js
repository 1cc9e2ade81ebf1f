{% from "parts.html" import bundles, data -%}
{{ data("home", words, nav.pages) }}
{{ script(bundles["home"]) }}
