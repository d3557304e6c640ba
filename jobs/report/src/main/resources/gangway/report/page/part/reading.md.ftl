<#ftl output_format="Markdown">

## ${t("reading.heading")}

<#list part as item>
- **${item.term}.** ${item.words}
</#list>
