const setUp = require('../e2e/globalSetup.js');

/**
 * n8n prepares its expression engine for every call of a webhook, needed or not, which takes five times as long as the call.
 * DIRECTA24_HOSTILE_SLOW=true leaves it at that.
 */
module.exports = async (config, project) => {
	const quick = process.env.DIRECTA24_HOSTILE_SLOW === 'true' ? {} : { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
	await setUp(config, project, { N8N_LOG_LEVEL: 'info', ...quick });
};
