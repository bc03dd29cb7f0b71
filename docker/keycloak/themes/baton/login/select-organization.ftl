<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("organization.select")}
    <#elseif section = "form">
        <form class="organizations" action="${url.loginAction}" method="post">
            <#list user.organizations as organization>
                <button type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}">
                    <span class="organization-mark" aria-hidden="true">${organization.name[0..0]}</span>
                    <span class="organization-name">${organization.name}</span>
                    <span class="organization-go" aria-hidden="true"></span>
                </button>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
