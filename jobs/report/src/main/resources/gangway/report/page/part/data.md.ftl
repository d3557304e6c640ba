<#ftl output_format="Markdown">

## ${t("data.heading")}

<#if part.inputs?has_content>
| ${t("data.input")} | ${t("data.format")} | ${t("data.read")} | ${t("data.accepted")} | ${t("data.rejected")} | ${t("data.duplicate")} | ${t("data.unscored")} | ${t("data.late")} | ${t("data.unknown")} |
|---|---|--:|--:|--:|--:|--:|--:|--:|
<#list part.inputs as row>
| ${row.path} | ${row.format} | ${row.read} | ${row.accepted} | ${row.rejected} | ${row.duplicate} | ${row.unscored} | ${row.late} | ${row.unknown} |
</#list>
<#else>
${t("data.none")}
</#if>
<#if part.unknown?has_content>

${part.unknownIntro} ${part.unknown?join(" · ")}
</#if>
