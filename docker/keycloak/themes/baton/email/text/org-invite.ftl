<#ftl output_format="plainText">
<#-- The parent's text escapes the link for HTML, which nobody can follow then -->
<#if firstName?? && lastName??>
${msg("orgInviteBodyPersonalized", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration), firstName, lastName)}
<#else>
${msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))}
</#if>
