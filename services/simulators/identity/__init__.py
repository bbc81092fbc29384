"""The stand-in for Google: an OpenID Connect provider of others (oidc-provider-mock), with PKCE."""
