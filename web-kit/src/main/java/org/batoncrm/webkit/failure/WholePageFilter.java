package org.batoncrm.webkit.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Holds a page back until it is drawn: had half of it gone out, no error page could take its place. */
@WebFilter("*.xhtml")
public class WholePageFilter extends HttpFilter {

    private static final int LARGEST_PAGE = 256 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setBufferSize(LARGEST_PAGE);
        chain.doFilter(request, response);
    }
}
