-- A proof is what was signed: it is never edited.
create trigger watch_proofs_append_only before update or delete or truncate on watch_proofs
  for each statement execute function refuse_change();
