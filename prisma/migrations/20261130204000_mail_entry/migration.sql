-- AlterEnum
ALTER TYPE "entry_channel" ADD VALUE 'email';
