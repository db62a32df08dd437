-- AlterTable
ALTER TABLE "block" ADD COLUMN     "valid_until" DATE;

-- AlterTable
ALTER TABLE "movement" ADD COLUMN     "valid_until" DATE;
