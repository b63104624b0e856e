-- The newest page of quotes as somebody would ask for it by hand: what its cards print, and one row more to see whether it goes on.
SELECT q.id, q.words, q.kind, q.cue, q.mention, q.said_on, q.said_on_precision, q.said_on_basis, q.sort_date, q.act, q.review,
       q.presence, q.in_conflict, q.statement_id, s.slug, s.name, s.kind, s.status, c.name, c.code, o.title,
       v.number, a.id, a.title, a.url, a.published_on, a.retracted_at, t.slug, t.name, t.kind, t.is_sample, oc.name, e.slug, e.name
FROM statements_quote q
JOIN articles_articleversion v ON v.id = q.version_id
JOIN articles_article a ON a.id = v.article_id
JOIN articles_outlet t ON t.id = a.outlet_id
LEFT JOIN articles_country oc ON oc.id = t.country_id
LEFT JOIN statements_speaker s ON s.id = q.speaker_id
LEFT JOIN articles_country c ON c.id = s.country_id
LEFT JOIN statements_office o ON o.id = q.office_id
LEFT JOIN statements_event e ON e.id = q.occasion_id
WHERE q.is_shown
ORDER BY q.sort_date DESC, q.id DESC
LIMIT 26
