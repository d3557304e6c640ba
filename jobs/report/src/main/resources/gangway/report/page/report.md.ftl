<#ftl output_format="Markdown">
<#macro range interval><#if interval != ""> (${interval})</#if></#macro>
# ${page.finding}<#if page.addition != ""> ${page.addition}</#if>

${page.basis}<#if page.windowNote != "">  
${page.windowNote}</#if>
<#if page.numbers?has_content>

## ${t("table.heading")}

${t("table.caption")}

| ${t("table.company")} | ${t("table.verdict")} | ${t("table.gap")} | ${t("side.digital")} | ${t("table.n")} | ${t("side.in-person")} | ${t("table.n")} |
|---|---|---|---|--:|---|--:|
<#list page.numbers as row>
| ${row.name} | ${row.verdictLabel} | ${row.gap}<@range row.gapInterval/> | ${row.digital}<@range row.digitalInterval/> | ${row.digitalN} | ${row.inPerson}<@range row.inPersonInterval/> | ${row.inPersonN} |
</#list>

## ${t("company.heading")}
<#list page.sections + page.more as company>

### ${company.name} – ${company.verdictLabel}

${company.words} ${company.places}<#list company.memory as sentence> ${sentence}</#list>
<#if company.missing?has_content>

${t("missing.heading")}

<#list company.missing as missing>
- ${missing}
</#list>
</#if>

<#list company.basis as basis>
- ${basis}
</#list>
<#if company.cautions?has_content>

${t("caution.heading")}

<#list company.cautions as caution>
- ${caution}
</#list>
</#if>
<#if company.history?has_content>

| ${t("history.window")} | ${t("table.gap")} | ${t("table.verdict")} |<#if company.changes> ${t("history.change")} |</#if><#if company.flags> ${t("history.flag")} |</#if>
|---|---|---|<#if company.changes>---|</#if><#if company.flags>---|</#if>
<#list company.history as row>
| ${row.window} | ${row.gap}<@range row.interval/> | ${row.verdictLabel} |<#if company.changes> ${row.change}<@range row.changeInterval/> |</#if><#if company.flags> ${row.flags} |</#if>
</#list>
</#if>
<#list company.sides as side>
<#if side.facts?has_content>

| ${side.heading} |<#list side.channels as channel> ${channel} |</#list>
|---|<#list side.channels as channel>--:|</#list>
<#list side.facts as fact>
| ${fact.measure} |<#list fact.values as value> ${value} |</#list>
</#list>
</#if>
<#if side.drivers?has_content>

| ${t("drivers.facet")} | ${t("drivers.n")} | ${t("drivers.mean")} | ${t("drivers.impact")} |
|---|--:|--:|--:|
<#list side.drivers as row>
| ${row.facet} | ${row.n} | ${row.mean} | ${row.impact} |
</#list>
</#if>
<#list side.quotes as list>

**${t("label.of", side.heading, list.heading)}**
<#list list.quotes as quote>

<#if quote.opening != "">
> ${t("label.of", t("quotes.customer"), quote.opening)}
>
> ${t("label.of", quote.replyLabel, quote.text)}
<#else>
> ${quote.text}
</#if>
>
> – ${quote.source}
</#list>
</#list>
</#list>
</#list>
</#if>
<#list page.parts as shown>
<#assign part = shown.words, template = .get_optional_template("part/${shown.name}.md.ftl")>
<#if template.exists><@template.include/></#if>
</#list>
