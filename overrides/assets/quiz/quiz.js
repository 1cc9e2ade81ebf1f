{% from "parts.html" import parts -%}
{% for part in parts -%}
{% include "assets/quiz/" ~ part ~ ".js" %}
{% endfor %}
