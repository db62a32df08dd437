-- AlterTable
ALTER TABLE "extension" ALTER COLUMN "deadline" DROP NOT NULL;
