-- An earlier version of the platform, which knows no names, decides beside this one during an upgrade and leaves them.
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_named_items";