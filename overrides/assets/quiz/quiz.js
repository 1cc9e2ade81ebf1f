{% from "parts.html" import parts -%}
{% for part in parts -%}
{% filter minified %}{% include "assets/quiz/" ~ part ~ ".js" %}{% endfilter %}
{% endfor %}
