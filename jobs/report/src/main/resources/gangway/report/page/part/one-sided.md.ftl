<#ftl output_format="Markdown">
<#if part?has_content>

## ${t("onesided.heading")}

${t("onesided.intro")}
<#list part as list>

**${list.heading}** · ${(list.all?has_content)?then(list.all, list.first)?join(" · ")}
</#list>
</#if>
