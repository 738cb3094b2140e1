'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const POLL_MS = 300;

/*
 * A lock is a folder that holds one file named after its owner: `<pid>-<start time of that process>-<random>`.
 * It is taken by renaming a ready-made folder to the lock's name, which fails while a folder with a file in it is there, and
 * freed by deleting the owner's file. Nobody can thus delete another owner's lock by mistake.
 */

/** When a process started, to tell it from a later one with the same pid; '0' where the system does not say or it has ended. */
function startTime(pid) {
	try {
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const isZombie = fields[0] === 'Z';
		return isZombie ? '0' : fields[19];
	} catch {
		return '0';
	}
}

function isAlive(owner) {
	const [pid, startedAt] = owner.split('-');
	try {
		process.kill(Number(pid), 0);
	} catch (error) {
		if (error.code === 'ESRCH') return false;
	}
	return startTime(pid) === startedAt;
}

function ownerOf(lock) {
	try {
		return fs.readdirSync(lock)[0];
	} catch {
		return undefined;
	}
}

function tryToTake(lock, owner) {
	const prepared = `${lock}.${owner}`;
	fs.mkdirSync(prepared);
	fs.writeFileSync(path.join(prepared, owner), '');
	try {
		fs.renameSync(prepared, lock);
		return true;
	} catch (error) {
		fs.rmSync(prepared, { recursive: true, force: true });
		if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code) && fs.existsSync(lock)) return false;
		throw error;
	}
}

function free(lock, owner) {
	fs.rmSync(path.join(lock, owner), { force: true });
	try {
		fs.rmdirSync(lock);
	} catch {
		// Somebody else has taken it in between.
	}
}

/**
 * Runs `work` while no other process on this machine runs something under the same lock. A lock whose owner died is taken over.
 *
 * @template T
 * @param {string} lock path of the lock; its parent folder must exist
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, signal?: AbortSignal }} [options] `onWait` is called once if the lock is held by another
 * @returns {Promise<T>}
 * @throws what `work` throws; the signal's reason when aborted while waiting
 */
async function withLock(lock, work, { onWait, signal } = {}) {
	const owner = `${process.pid}-${startTime(process.pid)}-${crypto.randomBytes(4).toString('hex')}`;
	let told = false;
	while (!tryToTake(lock, owner)) {
		signal?.throwIfAborted();
		const other = ownerOf(lock);
		if (other !== undefined && !isAlive(other)) {
			free(lock, other);
			continue;
		}
		if (!told) onWait?.();
		told = true;
		await sleep(POLL_MS);
	}
	try {
		return await work();
	} finally {
		free(lock, owner);
	}
}

module.exports = { withLock };
