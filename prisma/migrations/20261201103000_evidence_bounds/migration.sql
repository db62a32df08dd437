-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "sha256" TEXT;

-- CreateTable
CREATE TABLE "erased_file" (
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erased_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "evidence_by_id_at_idx" ON "evidence"("by_id", "at");

-- AddForeignKey
ALTER TABLE "erased_file" ADD CONSTRAINT "erased_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever stores a file says so by a row here, that of a file which is known included: its bytes are no longer erased, and
-- until the transaction ends nobody erases them.
CREATE FUNCTION hold_stored_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.sha256, 0));
  DELETE FROM erased_file WHERE sha256 = NEW.sha256;
  RETURN NEW;
END
$$;

CREATE TRIGGER stored_file_held BEFORE INSERT ON stored_file FOR EACH ROW EXECUTE FUNCTION hold_stored_file();
