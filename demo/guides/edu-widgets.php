<?php
/**
 * Plugin Name: edu-widgets
 * Description: Shortcode [edu_widget]: biểu đồ, bảng và bản đồ giáo dục từ một tệp JSON. Charts, tables and maps of education figures from one JSON feed.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT
 *
 * Content keeps no HTML of ours, so no editor, role or later save can strip it:
 *
 *     [edu_widget widget="line-chart" src="https://…/feed.json" indicator="pupils" by="level"]256.347 học sinh[/edu_widget]
 *
 * Where the kit lies is set in wp-config.php: define( 'EDU_WIDGETS_BASE', 'https://…/edu-widgets/' );
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Address of the kit, with a slash at the end. */
function edu_widgets_base() {
	return trailingslashit( defined( 'EDU_WIDGETS_BASE' ) ? EDU_WIDGETS_BASE : content_url( 'edu-widgets' ) );
}

/** Only pages that hold a widget load the script. */
function edu_widgets_shortcode( $given, $inside = '' ) {
	$given = is_array( $given ) ? $given : array();
	// What would end a shortcode is written with a percent sign; see the embed builder.
	$given  = array_map( 'rawurldecode', array_map( 'strval', $given ) );
	$widget = isset( $given['widget'] ) ? strtolower( $given['widget'] ) : '';
	if ( ! preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/', $widget ) ) {
		return esc_html( $inside );
	}
	unset( $given['widget'] );
	wp_enqueue_script_module( 'edu-widgets', edu_widgets_base() . 'edu-widgets.js' );

	$attributes = '';
	foreach ( $given as $name => $value ) {
		// Names only; no handlers, no styles.
		if ( ! is_string( $name ) || ! preg_match( '/^(?!on|style$)[a-z][a-z0-9-]*$/', $name ) ) {
			continue;
		}
		if ( 'src' === $name ) {
			$value = esc_url_raw( $value, array( 'https', 'http' ) );
		}
		$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return sprintf( '<edu-%1$s%2$s>%3$s</edu-%1$s>', $widget, $attributes, esc_html( $inside ) );
}
add_shortcode( 'edu_widget', 'edu_widgets_shortcode' );

/** A frame of the kit on a line of its own becomes the frame, also for authors who may not paste one. */
function edu_widgets_frame( $match, $attr, $url ) {
	// Makes the frame as high as what it holds.
	wp_enqueue_script( 'edu-widgets-frame-host', edu_widgets_base() . 'frame-host.js', array(), null, true );
	return sprintf(
		'<iframe src="%s" title="%s" width="100%%" height="480" loading="lazy"></iframe>',
		esc_url( $url, array( 'https', 'http' ) ),
		esc_attr__( 'Số liệu giáo dục', 'edu-widgets' )
	);
}
add_action(
	'init',
	function () {
		$base = preg_quote( edu_widgets_base(), '#' );
		wp_embed_register_handler( 'edu-widgets', '#^' . $base . '(frame\.html\?\S+|[a-z0-9-]+\.html)$#i', 'edu_widgets_frame' );
	}
);
