<#ftl output_format="plainText">
<#-- The parent's text escapes the link for HTML, which nobody can follow then -->
${msg("executeActionsBody", link, linkExpiration, realmName, "", linkExpirationFormatter(linkExpiration))}
