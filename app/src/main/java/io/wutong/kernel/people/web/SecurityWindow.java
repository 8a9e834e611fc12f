package io.wutong.kernel.people.web;

import io.wutong.kernel.people.PeopleSettings;
import io.wutong.kernel.people.SignIn;
import io.wutong.shared.refusal.Refusal;
import io.wutong.shared.refusal.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may knock at all. What somebody may do once inside, the doors decide.
 *
 * <p>Under /api and /actuator everything asks for a sign-in but the few addresses named here; the
 * pages themselves are files without secrets.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class SecurityWindow {

  /** Only from this house; styles in line because the components place their menus so. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, SignIn signIn, Problems problems) {
    http.authorizeHttpRequests(SecurityWindow::rules)
        .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(SecurityWindow::csrf)
        .headers(SecurityWindow::headers)
        .exceptionHandling(on ->
            on.authenticationEntryPoint((request, response, e) ->
                    problems.write(new Refusal("not-signed-in", 401, Map.of()), request, response))
                .accessDeniedHandler((request, response, e) ->
                    problems.write(Refusal.forbidden("csrf-token-missing"), request, response)))
        .addFilterBefore(new SignedInFilter(signIn, problems), AnonymousAuthenticationFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    return http.build();
  }

  /** Nobody is let in by Spring's own accounts; without this it would invent one. */
  @Bean
  UserDetailsService noAccountsOfSpring() {
    return login -> {
      throw new UsernameNotFoundException("accounts are in the people room");
    };
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          all) {
    all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers("/api/session")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/demo/accounts", "/actuator/health")
        .permitAll()
        .requestMatchers(HttpMethod.POST, "/api/demo/token", "/api/administrator")
        .permitAll()
        .requestMatchers("/api/links/**")
        .permitAll()
        .requestMatchers("/api", "/api/**", "/actuator", "/actuator/**")
        .authenticated()
        .anyRequest()
        .permitAll();
  }

  /**
   * Without a session of its own Spring takes each request for a sign-in and would give the page
   * another token with each answer: a change that is sent beside a question would be refused.
   */
  private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.spa()
        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
        .requireCsrfProtectionMatcher(SecurityWindow::needsCsrfToken);
  }

  /**
   * A cookie is sent by the browser whoever asked for it, so that a change by cookie needs the
   * page's token besides. A program shows its own token in a header that no foreign page can set.
   */
  private static boolean needsCsrfToken(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && SessionCookie.find(request) != null;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
  }
}
