def link_claims(articles, claims, words):
    return ()
