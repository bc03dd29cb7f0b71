<#-- Below the login: the way to the login of one's own company, and to Baton for companies that do not have it yet -->
<#macro content>
    <#if (pageId == "login" || pageId == "login-username") && (client.baseUrl)?has_content>
        <p class="company-login"><a href="${client.baseUrl}admin/sso.xhtml">${msg("companyLogin")}</a></p>
        <p class="sign-up">${msg("signUp")} <a href="${client.baseUrl}admin/sign-up.xhtml">${msg("signUp.link")}</a></p>
    </#if>
</#macro>
