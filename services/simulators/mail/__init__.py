"""A stand-in for the mail server: takes mail by SMTP, shows it by the REST API that Mailpit has."""
