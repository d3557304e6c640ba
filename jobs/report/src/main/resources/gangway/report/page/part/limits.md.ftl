<#ftl output_format="Markdown">

## ${t("limits.heading")}

<#list part as limit>
- ${limit}
</#list>
