package org.batoncrm.api.access;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Leaves the check of tokens to {@link BearerFilter}, whose refusals are problems in JSON like all others. Without a door of
 * its own this module would get the browser login of its neighbours in the EAR; and not a mechanism of Jakarta Security,
 * because the server looks that up anew, by a walk of the stack, at both ends of each request.
 */
public class OpenDoor implements ServerAuthModule {

    /** What the container calls our way of letting somebody in. */
    private static final String AUTH_TYPE = "jakarta.servlet.http.authType";

    private CallbackHandler handler;

    /** Hangs the door in, before the first request. */
    @WebListener
    public static class Hinge implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            AuthConfigFactory.getFactory().registerServerAuthModule(new OpenDoor(), event.getServletContext());
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
        }
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler callbacks, Map<String, Object> options) {
        handler = callbacks;
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        try {
            // Otherwise the server takes us for Basic, and looks into passwords that are not there
            message.getMap().put(AUTH_TYPE, "Bearer");
            handler.handle(new Callback[] {new CallerPrincipalCallback(client, (Principal) null)});
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("Nobody could not be let in").initCause(e);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        // Nobody was put into it
    }
}
