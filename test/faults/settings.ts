/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** How large this run is; `run.js` sets these from the command line. */
export const settings = {
	/** Payouts that are sent before the run may end. */
	payouts: Number(process.env.FAULTS_PAYOUTS ?? 1000),
	/** A run with the same seed draws the same scenarios. */
	seed: Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2_000_000_000)),
	/** fast-check's path to one counterexample; replays that one alone. */
	path: process.env.FAULTS_PATH,
	/** Scenarios under way at the same time; nearly all of their time is waiting. */
	lanes: Number(process.env.FAULTS_LANES ?? 5),
};
