"""Lets the database itself refuse to change or remove a journal entry.

The one change that stays possible is emptying `actor_label`, when a person is erased.
An operator with the database can drop a trigger; the chain of digests then still shows
what was changed.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "journal_entry"
KEPT = (
    "id",
    "at",
    "actor_id",
    "verb",
    "subject_kind",
    "subject_id",
    "network_id",
    "details",
    "previous_digest",
    "digest",
)

_CHANGED = " OR ".join(f'NEW."{name}" IS NOT OLD."{name}"' for name in KEPT)
_CHANGED_POSTGRESQL = " OR ".join(f'NEW."{name}" IS DISTINCT FROM OLD."{name}"' for name in KEPT)

INSTALL = {
    "sqlite": (
        f"""
        CREATE TRIGGER journal_entry_not_changed BEFORE UPDATE ON "{TABLE}"
        WHEN NEW."actor_label" <> '' OR {_CHANGED}
        BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END
        """,
        f"""
        CREATE TRIGGER journal_entry_not_deleted BEFORE DELETE ON "{TABLE}"
        BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END
        """,
    ),
    "postgresql": (
        f"""
        CREATE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            IF NEW."actor_label" <> '' OR {_CHANGED_POSTGRESQL} THEN
              RAISE EXCEPTION 'journal entries are never changed'
                USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'journal entries are never deleted'
            USING ERRCODE = 'integrity_constraint_violation';
        END
        $body$
        """,
        f"""
        CREATE TRIGGER journal_entry_not_changed BEFORE UPDATE OR DELETE ON "{TABLE}"
        FOR EACH ROW EXECUTE FUNCTION journal_entry_refuse()
        """,
        f"""
        CREATE TRIGGER journal_entry_not_emptied BEFORE TRUNCATE ON "{TABLE}"
        FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()
        """,
    ),
}
REMOVE = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS journal_entry_not_changed",
        "DROP TRIGGER IF EXISTS journal_entry_not_deleted",
    ),
    "postgresql": (
        f'DROP TRIGGER IF EXISTS journal_entry_not_changed ON "{TABLE}"',
        f'DROP TRIGGER IF EXISTS journal_entry_not_emptied ON "{TABLE}"',
        "DROP FUNCTION IF EXISTS journal_entry_refuse()",
    ),
}


def install(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in INSTALL.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


def remove(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in REMOVE.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_keep_entries")]

    operations = [migrations.RunPython(install, remove)]
