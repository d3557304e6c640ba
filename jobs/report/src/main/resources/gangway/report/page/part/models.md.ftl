<#ftl output_format="Markdown">

## ${t("models.heading")}

<#if part?has_content>
| ${t("models.name")} | ${t("models.task")} | ${t("models.language")} | ${t("models.data")} | ${t("models.figures")} | ${t("models.limits")} |
|---|---|---|---|---|---|
<#list part as model>
| ${model.name} | ${model.task} | ${model.language} | ${model.data} | ${model.figures} | ${model.limits} |
</#list>
<#else>
${t("models.none")}
</#if>
