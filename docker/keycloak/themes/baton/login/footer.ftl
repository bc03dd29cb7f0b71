<#-- Below the login: the way to Baton for companies that do not have it yet -->
<#macro content>
    <#if (pageId == "login" || pageId == "login-username") && (client.baseUrl)?has_content>
        <p class="sign-up">${msg("signUp")} <a href="${client.baseUrl}admin/sign-up.xhtml">${msg("signUp.link")}</a></p>
    </#if>
</#macro>
